/** C0 and C1 controls (but not tab), the characters that reorder text (CVE-2021-42574), and halves of characters. */
const control =
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\p{Surrogate}]/gu

/** Shows control characters as `\x1b` or `\u202e`, so that foreign text cannot steer a terminal. */
export function escapeControls(text: string): string {
  return text.replaceAll(control, escapeOf)
}

/**
 * What shows nothing (Unicode's Default_Ignorable_Code_Point, and the marks of annotations), after what has its use where it
 * stands, which is the group: joiners in emoji and within words of scripts that join, breaks in those that write no
 * spaces, selectors behind what has variants, and the flags that tags spell.
 */
const unseen =
  /((?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Inherited}])[\p{L}\p{M}])[\u200C\u200D]|(?<=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])\u200B|(?<=[\p{Extended_Pictographic}\p{Sm}\p{sc=Han}])[\uFE00-\uFE0F]|(?<=[\d#*])\uFE0F(?=\u20E3)|(?<=\p{sc=Han})[\u{E0100}-\u{E01EF}]|(?<=\p{sc=Mongolian})[\u180B-\u180F]|\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu

/** Shows controls, and the characters that nobody sees as `\u200b` or `\u{e0041}`: for source that a person is to look at. */
export function escapeUnseen(text: string): string {
  return escapeControls(text).replaceAll(unseen, (found, inPlace?: string) => inPlace ?? escapeOf(found))
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const digits = code.toString(16)
  if (code < 0x1_00) return `\\x${digits.padStart(2, '0')}`
  return code < 0x1_00_00 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`
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
