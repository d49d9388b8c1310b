/** The OpenAPI 3.1 document of the HTTP API, made from the contract's schemas and the table of operations. */
import { z } from "zod";
import { artifactMeta } from "../artifacts/results";
import { ERROR_STATUS, type ErrorCode } from "../errors";
import { EXAMPLES } from "./examples";
import { OPERATIONS, type Operation } from "./operations";
import { publicError, USUAL_ERRORS } from "./public-error";
import { artifactParams, saveBody, sessionId } from "./queries";

type Json = Record<string, unknown>;

export const API_VERSION = "1.0.0";
const SCHEMAS = "#/components/schemas/";
const ref = (name: string) => ({ $ref: `${SCHEMAS}${name}` });

/** What zod adds that says nothing to a reader: `format` says uuid, and no number of ours is larger than safe ones. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === "uuid" || jsonSchema.format === "date-time") delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, override: tidy });
  return rest;
}

/** The schemas of all answers, each by its name, and those inside of others by reference. */
function answerSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  registry.add(publicError, { id: "Error" });
  registry.add(artifactMeta, { id: "ArtifactMeta" });
  for (const { answers } of Object.values<Operation>(OPERATIONS)) {
    for (const answer of answers) {
      if (answer.kind === "json" && !registry.has(answer.schema)) {
        registry.add(answer.schema, { id: answer.name });
      }
    }
  }
  const uri = (id: string) => `${SCHEMAS}${id}`;
  const { schemas } = z.toJSONSchema(registry, { uri, override: tidy });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

type Parameter = { name: string; in: "path" | "query"; required: boolean; schema: unknown };

function parametersOf(schema: z.ZodType, where: Parameter["in"]): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: "input",
    override: tidy,
  });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = typeof property === "object" ? property : {};
    const said = description ? { description } : {};
    return { name, in: where, required: required.includes(name), ...said, schema: rest };
  });
}

function contentOf(answer: Operation["answers"][number]): Json {
  if (answer.kind === "nothing") return {};
  if (answer.kind === "text") {
    const text = { schema: { type: "string" } };
    return { content: { "text/plain": text, "*/*": text } };
  }
  const example = EXAMPLES[answer.name];
  return { content: { "application/json": { schema: ref(answer.name), example } } };
}

/** One response a status; two codes of one status share it. */
function refusals(codes: ErrorCode[]): Json {
  const statuses = new Set(codes.map((code) => ERROR_STATUS[code]));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const here = codes.filter((code) => ERROR_STATUS[code] === status);
      const content = { "application/json": { schema: ref("Error") } };
      return [status, { description: `Refused with code ${here.join(" or ")}`, content }];
    }),
  );
}

function describe(operationId: string, operation: Operation): Json {
  const { summary, description, path, query, answers, errors, isConsequential } = operation;
  const body = operation.body && {
    required: true,
    content: {
      "application/json": { schema: ref("SaveArtifact"), example: EXAMPLES.SaveArtifact },
    },
  };
  const inSession = body ? [] : parametersOf(z.object({ sessionId }), "query");
  const inPath = path.includes("{id}") ? parametersOf(artifactParams, "path") : [];
  return {
    operationId,
    summary,
    description,
    "x-openai-isConsequential": isConsequential,
    parameters: [...inPath, ...parametersOf(query, "query"), ...inSession],
    ...(body && { requestBody: body }),
    responses: {
      ...Object.fromEntries(
        answers.map((answer) => [
          answer.status,
          { description: answer.description, ...contentOf(answer) },
        ]),
      ),
      ...refusals([...USUAL_ERRORS, ...errors]),
    },
  };
}

function paths(): Json {
  const byPath: Record<string, Json> = {};
  for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
    byPath[operation.path] = {
      ...byPath[operation.path],
      [operation.method]: describe(id, operation),
    };
  }
  return byPath;
}

/** @param origin where the API is reached */
export function openApiDocument(origin: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Holdfast artifacts",
      version: API_VERSION,
      description: "Keeps texts of any length in exact token-bounded chunks, to be read in pieces.",
    },
    servers: [{ url: origin }],
    security: [{ apiKey: [] }],
    paths: paths(),
    components: {
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          description: "An API key (hf_…), made in the settings of Holdfast",
        },
      },
      schemas: { ...answerSchemas(), SaveArtifact: schemaOf(saveBody, "input") },
    },
  };
}
