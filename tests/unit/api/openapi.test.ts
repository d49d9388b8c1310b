import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { EXAMPLES } from "@/lib/api/examples";
import { openApiDocument } from "@/lib/api/openapi";
import { saveBody } from "@/lib/api/queries";
import {
  artifactList,
  artifactOutline,
  artifactView,
  fetchedChunks,
  savedArtifact,
  searchResult,
} from "@/lib/artifacts/results";

const API = "app/api/v1";
const document: ReturnType<typeof openApiDocument> = JSON.parse(
  JSON.stringify(openApiDocument("https://chat.example.com")),
);

type Described = { operationId: string; summary: string; description: string };

const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Described>).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation,
  })),
);

/** What Next.js serves: every exported method of every route file. */
function served(): string[] {
  const files = readdirSync(API, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const path = `/api/v1/${file.replace(/\/?route\.ts$/, "")}`.replaceAll(/\[(\w+)\]/g, "{$1}");
      const text = readFileSync(`${API}/${file}`, "utf8");
      const methods = text.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm);
      return [...methods].map(([, method]) => `${method} ${path}`);
    });
}

test("the document is OpenAPI 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("it describes every address and method that is served, and no other", () => {
  expect(described.map(({ name }) => name).sort()).toEqual(served().sort());
});

test("each operation has the name that programs know it by", () => {
  expect(described.map(({ operation }) => operation.operationId).sort()).toEqual([
    "DeleteArtifact",
    "FetchArtifactChunks",
    "GetArtifact",
    "GetArtifactOutline",
    "GetArtifactText",
    "ListArtifacts",
    "SaveArtifactChunks",
    "SearchArtifact",
  ]);
});

test("its words are short enough for a custom GPT", () => {
  for (const { operation } of described) {
    expect(operation.summary.length, operation.operationId).toBeLessThanOrEqual(300);
    expect(operation.description.length, operation.operationId).toBeLessThanOrEqual(300);
  }
});

test("nothing that it refers to is missing", () => {
  const names = Object.keys(document.components.schemas);
  const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  const referred = [...new Set([...refs].map(([, name]) => name))];
  expect(referred.filter((name) => !names.includes(name ?? ""))).toEqual([]);
  expect(names.filter((name) => !referred.includes(name))).toEqual([]);
});

test("its examples are what they are examples of", () => {
  const schemas = {
    SaveArtifact: saveBody,
    SavedArtifact: savedArtifact.strict(),
    FetchedChunks: fetchedChunks.strict(),
    ArtifactList: artifactList.strict(),
    ArtifactView: artifactView.strict(),
    ArtifactOutline: artifactOutline.strict(),
    SearchResult: searchResult.strict(),
  };
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas)) {
    expect(schema.safeParse(EXAMPLES[name]), name).toMatchObject({ success: true });
  }
});
