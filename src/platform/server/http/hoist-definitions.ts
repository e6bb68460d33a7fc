/** JSON Schema keeps a recursive part in its own `$defs`; inside an OpenAPI document it must be a named component. */

type Schemas = Record<string, unknown>;

/** The same description with every `$defs` moved into `schemas`; equal definitions become one. */
export function hoistDefinitions<T>(described: T, schemas: Schemas): T {
  return hoisted(described, schemas) as T;
}

function hoisted(node: unknown, schemas: Schemas): unknown {
  if (Array.isArray(node)) return node.map((item) => hoisted(item, schemas));
  if (node === null || typeof node !== 'object') return node;
  const { $defs, ...rest } = node as Record<string, unknown>;
  const plain = $defs ? renamed(rest, $defs as Schemas, schemas) : rest;
  return Object.fromEntries(Object.entries(plain).map(([key, item]) => [key, hoisted(item, schemas)]));
}

function renamed(schema: Schemas, definitions: Schemas, schemas: Schemas): Schemas {
  const prefix = prefixOf(definitions, schemas);
  const rename = (part: unknown): unknown =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`));
  for (const [name, definition] of Object.entries(definitions)) schemas[prefix + name] = rename(definition);
  return rename(schema) as Schemas;
}

/** `Part1`, `Part2` …; definitions that were moved before keep the prefix they got then. */
function prefixOf(definitions: Schemas, schemas: Schemas): string {
  for (let number = 1; ; number += 1) {
    const prefix = `Part${number}`;
    const taken = Object.keys(definitions).filter((name) => prefix + name in schemas);
    if (taken.length === 0) return prefix;
    const same = (name: string) =>
      JSON.stringify(schemas[prefix + name]) ===
      JSON.stringify(definitions[name]).replaceAll('"#/$defs/', `"#/components/schemas/${prefix}`);
    if (Object.keys(definitions).every(same)) return prefix;
  }
}
