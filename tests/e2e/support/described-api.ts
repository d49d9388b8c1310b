import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Described = {
  operationId: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
};

/** `GET /api/v1/artifacts/{id}` of `GET /api/v1/artifacts/019a…?version=2`. */
function isAddressOf(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
}

/** The API as its own document describes it: every answer is held to it. */
export async function describedApi(url: string) {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const result = await new Validator().validate(structuredClone(document));
  if (!result.valid) throw new Error(`No OpenAPI: ${JSON.stringify(result.errors)}`);

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "api");
  const seen = new Set<string>();

  function describedOperation(method: string, path: string): [string, Described] {
    const template = Object.keys(document.paths).find((each) => isAddressOf(each, path));
    const described = template && document.paths[template][method.toLowerCase()];
    if (!described) throw new Error(`${method} ${path} is not in the document`);
    return [template, described];
  }

  function schemaOf(template: string, method: string, status: number): ValidateFunction {
    const pointer = ["paths", template, method.toLowerCase(), "responses", String(status)];
    const path = [...pointer, "content", "application/json", "schema"];
    const escaped = path.map((part) =>
      encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
    );
    const validate = ajv.getSchema(`api#/${escaped.join("/")}`);
    if (!validate) throw new Error(`${method} ${template}: no schema for ${status}`);
    return validate;
  }

  return {
    document,
    /** The operations, by id, whose good answers were held to the document so far. */
    seen,
    /** @returns the body; @throws when the document says something else */
    async hold(method: string, path: string, response: Response): Promise<unknown> {
      const [template, described] = describedOperation(method, path.split("?", 1)[0] ?? "");
      const answer = described.responses[response.status];
      if (!answer) throw new Error(`${method} ${path} may not answer ${response.status}`);
      if (response.ok) seen.add(described.operationId);
      if (!answer.content) return undefined;
      if (!("application/json" in answer.content)) return response.text();
      const body: unknown = await response.json();
      const validate = schemaOf(template, method, response.status);
      if (validate(body)) return body;
      throw new Error(`${method} ${path}: ${ajv.errorsText(validate.errors)}`);
    },
  };
}
