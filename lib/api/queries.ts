/** What the addresses of the HTTP API take after their question mark: the contract's fields, written as texts. */
import { z } from "zod";
import {
  artifactInput,
  sessionId as artifactSessionId,
  fetchInput,
  saveInput,
  searchInput,
} from "../artifacts/contract";

/** Texts that mean a number or a truth value; any other stays what it is, for the contract to refuse. */
function meant(text: unknown): unknown {
  if (text === "true" || text === "false") return text === "true";
  return typeof text === "string" && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** A field of the contract that is not a text. */
function inQuery<T extends z.ZodType>(field: z.ZodOptional<T>) {
  const optional = z.preprocess(meant, field.unwrap()).optional();
  return field.description ? optional.describe(field.description) : optional;
}

/** An address that takes these and nothing else, and says so. */
function queryOf<T extends z.core.$ZodShape>(shape: T) {
  const names = ["sessionId", ...Object.keys(shape)].join(", ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")}: is not known here; this address takes ${names}`
        : undefined,
  });
}

const { cursor, index, heading, lines, maxTokens } = fetchInput.shape;
const { query, isRegex, matchCase, after } = searchInput.shape;
const { from: line, to: lineOrEnd } = lines.unwrap().shape;

export const fetchQuery = queryOf({
  cursor,
  index: inQuery(index),
  heading,
  fromLine: inQuery(line.optional()).describe("The first line to read, from 1"),
  toLine: inQuery(lineOrEnd).describe("The last line to read; needs fromLine"),
  maxTokens: inQuery(maxTokens),
}).refine(({ fromLine, toLine }) => toLine === undefined || fromLine !== undefined, {
  path: ["toLine"],
  message: "needs fromLine as well",
});

/** The lines as the contract has them. */
export function toFetchInput(artifactId: string, given: z.output<typeof fetchQuery>) {
  const { fromLine, toLine, ...rest } = given;
  const lines = fromLine === undefined ? {} : { lines: { from: fromLine, to: toLine } };
  return { artifactId, ...rest, ...lines };
}

export const searchQuery = queryOf({
  query: query.describe("What to look for, in each line"),
  isRegex: inQuery(isRegex),
  matchCase: inQuery(matchCase).describe("Whether upper and lower case differ"),
  after: inQuery(after),
});

export const versionQuery = queryOf({ version: inQuery(artifactInput.shape.version) });

/** Of an address that takes nothing more. */
export const noQuery = queryOf({});

export const artifactParams = z.object({
  id: artifactInput.shape.artifactId.describe("The artifactId"),
});

/** Named in every call, in the address or in the body. */
export const sessionId = artifactSessionId
  .optional()
  .describe("Whose artifacts: a chat's id, or an API key's. Left out, the calling key's own.");

export const saveBody = saveInput.extend({ sessionId });
