/** The rooms of src/, from the top down; docs/contributing/architecture.md draws them. */
const leaves = ['identifiers', 'text', 'validate']
const stages = [
  'parse',
  'citations',
  'claims',
  'references',
  'registries',
  'verification',
  'rules',
  'findings',
  'report',
  'publish'
]
const edges = ['cli', 'run']

const folder = (name) => `^src/${name}/`
const any = (names) => `^src/(${names.join('|')})/`

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Data flows one way. Move what both need down to a leaf or to model/.',
      severity: 'error',
      from: {},
      to: {circular: true}
    },
    {
      name: 'model-imports-nothing',
      comment: 'The words of the project depend on nothing of it. A function belongs in a leaf or a stage.',
      severity: 'error',
      from: {path: folder('model')},
      to: {path: '^src/', pathNot: folder('model')}
    },
    {
      name: 'leaves-are-leaves',
      comment: 'A leaf knows the words and other leaves. What knows of articles or references is a stage.',
      severity: 'error',
      from: {path: any(leaves)},
      to: {path: '^src/', pathNot: any(['model', ...leaves])}
    },
    ...stages.map((stage) => ({
      name: `${stage}-knows-no-other-stage`,
      comment: "A stage knows the words and the leaves. pipeline/ hands one stage's output to the next.",
      severity: 'error',
      from: {path: folder(stage)},
      to: {path: '^src/', pathNot: any(['model', ...leaves, stage])}
    })),
    {
      name: 'pipeline-touches-no-edge',
      comment: 'The order of the stages is pure: files, clock and terminal come in as values from io/, run/ and cli/.',
      severity: 'error',
      from: {path: folder('pipeline')},
      to: {path: any(['io', ...edges])}
    },
    {
      name: 'io-knows-no-stage',
      comment: 'Reading and writing know leaves and words. What to do with a text is for pipeline/.',
      severity: 'error',
      from: {path: folder('io')},
      to: {path: '^src/', pathNot: any(['io', 'model', ...leaves])}
    },
    {
      name: 'edges-go-through-the-pipeline',
      comment: 'An edge calls pipeline/ and io/. Only remark.ts imports rules/, and index.ts a leaf, to export them.',
      severity: 'error',
      from: {path: any(edges)},
      to: {path: any(stages)}
    },
    {
      name: 'files-only-in-io',
      comment: 'Files and child processes are touched in io/ alone.',
      severity: 'error',
      from: {path: '^src/', pathNot: [any(['io']), '^src/remark.ts$']},
      to: {path: '^(node:)?(fs|child_process|net|http|https)(/promises)?$'}
    },
    {
      name: 'no-unknown-packages',
      comment: 'A package that package.json does not list is not there for the user.',
      severity: 'error',
      from: {path: '^src/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'undetermined'], dependencyTypesNot: ['type-only']}
    }
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types']}
  }
}
