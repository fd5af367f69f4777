// This module turns a file with a former tool's configuration into our policy.
import {checkPolicy} from '../../../../../src/core/check-policy.js';
import type {FormerToolName} from '../../../../../src/core/check-import.js';
import type {PolicyInput} from '../../../../../src/core/policy.js';
import {recordNames} from '../rewrite/names.js';
import {TOOLS} from '../tools/tools.js';
import {ConfigError} from './config-error.js';
import {type ConfigFinding, missing, needless} from './config-finding.js';
import {createDraft, type Draft} from './draft.js';
import {startEvaluation} from './evaluate.js';
import {findConfig} from './find-config.js';
import {importMapOf} from './import-map.js';
import {labelCategories} from './label-categories.js';
import type {LoadModule} from './load-module.js';
import {withChanges} from './look-up.js';
import type {Module, Written} from './module.js';
import {Options} from './options.js';
import {readModule} from './read-module.js';
import type {Place, SourceFile} from './source.js';
import {createConfigNaming} from './naming.js';
import {reportUnread} from './report-unread.js';
import {toPolicyInput} from './to-policy-input.js';
import {findGoogleSignal} from './find-google-signal.js';
import type {Value} from './value.js';

/** A policy with what it does not say. */
export interface ConvertedConfig {
  readonly tool: FormerToolName;
  readonly draft: Draft;
  readonly input: PolicyInput;
  readonly findings: readonly ConfigFinding[];
}

/**
 * Reads the configuration in a file, without running it, and makes a policy of it.
 *
 * @param map The author's own names, as `import-map` has them.
 * @throws {ConfigError} if the file cannot be read as a configuration.
 */
export function convertConfig(
  file: SourceFile,
  from: FormerToolName | undefined,
  map: string,
  load: LoadModule,
): ConvertedConfig {
  const module = readModule(file);
  const evaluation = startEvaluation(module, load);
  const evaluate = (written: Written): Value => evaluation.evaluate(written, evaluation);
  const {written, name = '', tool, config} = findConfig(module, from, evaluate);
  const findings: ConfigFinding[] = [];
  const report = (finding: ConfigFinding): void => void findings.push(finding);
  const context = {report, evaluate};
  const value = evaluate(written);
  if (value.kind !== 'object') {
    const what = value.kind === 'dynamic' ? value.what : 'no object';
    throw new ConfigError(
      'no-configuration',
      `The configuration is ${what}. Write it as an object.`,
      value.place,
    );
  }
  const options = new Options(withChangesOf(module, name, value), '', context);
  const draft = createDraft(tool);
  const former = TOOLS[tool];
  const {record, unused} = recordNames(map);
  config.convert(options, {
    draft,
    module,
    report,
    nameFormer: record(createConfigNaming(former, map)),
    nameService: record(createConfigNaming({...former, names: new Map(), hasOwnNames: true}, map)),
    optionsOf: (one, path) => {
      const inner = evaluate(one);
      return inner.kind === 'object' ? new Options(inner, path, context) : undefined;
    },
    wrap: (key, one) => {
      const inner = evaluate(one);
      return new Options(
        {kind: 'object', entries: new Map([[key, inner]]), unknown: [], place: inner.place},
        '',
        context,
      );
    },
  });
  reportUnread(module, options, report);
  findGoogleSignal(module, draft, report);
  const {place} = options;
  for (const name of unused()) report({path: '--map', place, ...unusedName(name)});
  labelCategories(draft, (remark) => report({path: '(policy)', place, ...remark}));
  if (!draft.options.has('policyHref')) report({path: '(policy)', place, ...NO_POLICY});
  if (!draft.options.has('organization')) report({path: '(policy)', place, ...NO_ORGANIZATION});
  const importMap = importMapOf(draft, former.hasOwnNames ? new Map() : former.names, (one) =>
    report({...one, place}),
  );
  const input = toPolicyInput(draft, importMap);
  checkPolicy({...input}, (code, what) => {
    report({path: '(policy)', place, ...invalid(code, what)});
  });
  findings.sort((a, b) => byPlace(a.place, b.place, file));
  return {tool, draft, input, findings};
}

/** A named value may be changed by the lines below it. */
function withChangesOf(
  module: Module,
  name: string,
  value: Value & {kind: 'object'},
): Value & {kind: 'object'} {
  const own = module.assignments.filter(({path}) => path === name).map(({place}) => place.offset);
  const changes = (module.changes.get(name) ?? []).filter(({offset}) => !own.includes(offset));
  const changed = withChanges(name, value, changes, value.place);
  return changed.kind === 'object' ? changed : value;
}

const NO_POLICY = missing(
  'The configuration has no address of your privacy policy',
  'Write policy-href with it.',
);

const NO_ORGANIZATION = needless(
  'The banner asks in the name of the host',
  'If your company has another name, write it into organization.',
);

const unusedName = (name: string) =>
  needless(`The configuration has no "${name}"`, 'Check how it is spelled, unless your templates have it.');

const invalid = (code: string, value: unknown) =>
  ({
    code: 'invalid',
    level: 'left',
    what: `The policy would have the mistake [${code}] ${String(value)}`,
    cure: 'docs/warnings.md says how to fix it.',
  }) as const;

/** Puts what stands in the file itself first, in its order. Then comes what stands in files that it imports. */
const byPlace = (a: Place, b: Place, {name}: SourceFile): number =>
  Number(a.file.name !== name) - Number(b.file.name !== name) ||
  a.file.name.localeCompare(b.file.name) ||
  a.offset - b.offset;
