import type { JSONObject, JSONSchema7, JSONValue } from "@ai-sdk/provider";

/** The zone whose city the question names, else UTC. */
function timeZoneIn(question: string): string {
  const text = question.toLowerCase();
  const cityOf = (zone: string) => zone.split("/").at(-1)?.replaceAll("_", " ").toLowerCase() ?? "";
  const named = Intl.supportedValuesOf("timeZone").filter((zone) =>
    new RegExp(`\\b${cityOf(zone)}\\b`).test(text),
  );
  // "Paris" and not "York" of "New York": the longest name is the most particular.
  return named.sort((a, b) => cityOf(b).length - cityOf(a).length)[0] ?? "UTC";
}

function textFor(name: string, question: string): string {
  if (/time_?zone/i.test(name)) return timeZoneIn(question);
  return /["“«]([^"”»]+)["”»]/.exec(question)?.[1] ?? question;
}

function valueFor(name: string, schema: JSONSchema7, question: string): JSONValue | undefined {
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  switch (schema.type) {
    case "string":
      return textFor(name, question);
    case "number":
    case "integer":
      return Number(/\d+/.exec(question)?.[0] ?? schema.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return undefined;
  }
}

/** A plausible input by a tool's schema; undefined where it needs more than plain values. */
export function inputFor(schema: JSONSchema7, question: string): JSONObject | undefined {
  const input: JSONObject = {};
  for (const name of schema.required ?? []) {
    const property = schema.properties?.[name];
    if (typeof property !== "object") return undefined;
    const value = valueFor(name, property, question);
    if (value === undefined) return undefined;
    input[name] = value;
  }
  return input;
}
