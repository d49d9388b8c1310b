/**
 * In place of zod in the browser (next.config.ts). The AI SDK makes schemas for its server side as soon as it is
 * loaded, and zod is a sixth of what a page may weigh; reading a reply uses none of them. Whatever would check
 * something fails loudly.
 */
const schema: unknown = new Proxy(() => schema, { get: () => schema, apply: () => schema });

function fail(): never {
  throw new Error("There are no schemas in the browser: see lib/client/no-schemas.ts");
}

export {
  fail as safeParse,
  fail as safeParseAsync,
  fail as toJSONSchema,
  schema as any,
  schema as array,
  schema as boolean,
  schema as catchall,
  schema as config,
  schema as custom,
  schema as default,
  schema as discriminatedUnion,
  schema as enum,
  schema as extend,
  schema as globalRegistry,
  schema as instanceof,
  schema as int,
  schema as json,
  schema as lazy,
  schema as length,
  schema as literal,
  schema as looseObject,
  schema as maximum,
  schema as maxLength,
  schema as minimum,
  schema as minLength,
  schema as NEVER,
  schema as never,
  schema as nonnegative,
  schema as null,
  schema as nullable,
  schema as nullish,
  schema as number,
  schema as object,
  schema as optional,
  schema as pipe,
  schema as positive,
  schema as record,
  schema as refine,
  schema as startsWith,
  schema as string,
  schema as transform,
  schema as union,
  schema as unknown,
  schema as url,
};
