/** C0 and C1 controls (but not tab), the characters that reorder text (CVE-2021-42574), and halves of characters. */
const control =
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\p{Surrogate}]/gu

/** Shows control characters as `\x1b` or `\u202e`, so that foreign text cannot steer a terminal. */
export function escapeControls(text: string): string {
  return text.replaceAll(control, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x1_00 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/**
 * The message of a workflow command, escaped as GitHub's runner unescapes it (actions/toolkit,
 * `packages/core/src/command.ts`).
 */
export function escapeWorkflowData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** A property of a workflow command, such as a file name. */
export function escapeWorkflowProperty(text: string): string {
  return escapeWorkflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * Breaks what GitHub's runner would take for a command in what a step prints: `::` at the start of a line, after blanks
 * too, and `##[` anywhere (actions/runner, `src/Runner.Common/ActionCommand.cs`).
 */
export function breakCommands(text: string): string {
  return text.replaceAll('##[', '#\\x23[').replaceAll(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\x3a')
}
