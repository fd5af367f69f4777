const TYPES = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** The keywords of JSON Schema that this file checks. Another one throws, so that none is skipped. */
const KEYWORDS = new Set(
  `$schema title description type additionalProperties required properties pattern minLength minItems enum items $ref $defs`.split(
    ' ',
  ),
);

/** Says where a value does not fit a JSON Schema. Empty if it fits. */
export function schemaErrors(schema, value, at = '', root = schema) {
  if (schema.$ref) return schemaErrors(root.$defs[schema.$ref.replace('#/$defs/', '')], value, at, root);
  const unknown = Object.keys(schema).filter((key) => !KEYWORDS.has(key));
  if (unknown.length > 0) throw new Error(`Not checked: ${unknown}`);
  const {type, enum: allowed, pattern, minLength = 0, minItems = 0} = schema;
  if (type && ![type].flat().some((one) => TYPES[one](value))) return [`${at}: is no ${type}`];
  if (allowed) return allowed.includes(value) ? [] : [`${at}: ${value} is none of ${allowed}`];
  if (value === null || ['number', 'boolean'].includes(typeof value)) return [];
  if (typeof value === 'string') {
    const fits = value.length >= minLength && (!pattern || new RegExp(pattern).test(value));
    return fits ? [] : [`${at}: ${JSON.stringify(value)} does not fit`];
  }
  if (Array.isArray(value)) {
    const few = value.length < minItems ? [`${at}: has too few`] : [];
    return [
      ...few,
      ...value.flatMap((one, index) => schemaErrors(schema.items, one, `${at}/${index}`, root)),
    ];
  }
  const {properties, required} = schema;
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}/${key}: is missing`),
    ...Object.entries(value).flatMap(([key, one]) =>
      Object.hasOwn(properties, key)
        ? schemaErrors(properties[key], one, `${at}/${key}`, root)
        : [`${at}/${key}: is unknown`],
    ),
  ];
}
