import {isName} from '../../../../../src/core/schema.js';
import {createNaming} from '../rewrite/names.js';
import {unknownName} from '../rewrite/unknown-name.js';
import type {FormerMarkup} from '../tools/former-markup.js';
import type {Remark} from './config-finding.js';

/** What a former name is called here: one name, or several that are all needed. Or what keeps it from having a name. */
export type ConfigNaming =
  | {
      readonly names: readonly string[];
      /** What the author has to know of the name. */
      readonly remark?: Remark;
    }
  | {readonly problem: Remark};

/**
 * Returns what a former name is called here.
 *
 * @param isOptional Whether visitors could refuse what has the name.
 */
export type NameFormer = (former: string, isOptional: boolean) => ConfigNaming;

/** The category that cannot be refused, and the name of what could be and had the same name. */
const [NECESSARY, OPTIONAL] = ['necessary', 'optional'];

/**
 * Names what a configuration names, as templates are rewritten. A name that cannot be one here is changed as little as that
 * takes, because the policy needs one. Two former names never become one, and what could be refused never becomes necessary,
 * unless the author's map says so.
 *
 * @throws {UsageError} `bad-map` if the map cannot be read.
 */
export function createConfigNaming(tool: FormerMarkup, map: string): NameFormer {
  const nameFormer = createNaming(tool, map);
  /** What each name of ours was called by the tool. */
  const origins = new Map<string, string>();
  return (former, isOptional) => {
    const naming = nameFormer(former);
    if (!('problem' in naming) && naming.isMapped) return {names: naming.names};
    const isOwn = tool.hasOwnNames ?? false;
    const [usual] = 'problem' in naming ? [isOwn ? toName(former) : ''] : naming.names;
    const name = usual === NECESSARY && isOptional ? OPTIONAL : (usual ?? '');
    if (!isName(name)) return {problem: {level: 'left', ...unknownName(former, isOwn), code: 'unknown-name'}};
    // The tool's usual names may join several of its names on purpose.
    if (!isOwn) return {names: [name]};
    const origin = origins.get(name) ?? former;
    origins.set(name, origin);
    if (origin !== former) return {problem: sameName(former, origin, name)};
    if (name !== usual) return {names: [name], remark: couldBeRefused(former)};
    return name === former ? {names: [name]} : {names: [name], remark: renamed(former, name)};
  };
}

const sameName = (former: string, origin: string, name: string): Remark => ({
  code: 'same-name',
  level: 'left',
  what: `"${former}" and "${origin}" would both be "${name}" here`,
  cure: `Run this again with --map "${former}: ${name}", if they are the same, or with another name.`,
});

const renamed = (former: string, name: string): Remark => ({
  code: 'renamed',
  level: 'note',
  what: `"${former}" is "${name}" here`,
  cure: `Rewrite your templates with --map "${former}: ${name}".`,
});

const couldBeRefused = (former: string): Remark => ({
  code: 'check',
  level: 'left',
  what: `"${former}" could be refused, and "${NECESSARY}" cannot be here, so it is "${OPTIONAL}"`,
  cure: `If it needs no consent, run this again with --map "${former}: ${NECESSARY}". Otherwise rewrite your templates with --map "${former}: ${OPTIONAL}".`,
});

/** A name here has lowercase letters, digits, `_` and `-`. */
const toName = (former: string): string =>
  former
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
