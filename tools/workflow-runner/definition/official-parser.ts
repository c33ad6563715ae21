import { registerHooks } from 'node:module';

// @actions/workflow-parser imports its JSON schemas without an import attribute, which plain Node refuses
// (ERR_IMPORT_ATTRIBUTE_MISSING). The hook must stand before the package is loaded, hence the dynamic imports.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    const isSchema = specifier.endsWith('.json') && context.parentURL?.includes('/@actions/workflow-parser/') === true;
    return isSchema ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});

export const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import(
  '@actions/workflow-parser'
);
export const { parseAction, convertActionTemplate } = await import('@actions/workflow-parser/actions/index');
export const { ensureStatusFunction } = await import('@actions/workflow-parser/model/converter/if-condition');
export const { isBasicExpression, isBoolean, isMapping, isNumber, isScalar, isSequence, isString } = await import(
  '@actions/workflow-parser/templates/tokens/type-guards'
);

// In a block of several lines the parser looks for expressions in the source text instead of the value, so that indentation and folding
// come out wrong: `if: >-` over two lines is always true. Without a source it takes the value, as GitHub does.
const { YamlObjectReader } = await import('@actions/workflow-parser/workflows/yaml-object-reader');
const reader = YamlObjectReader as unknown as {
  getLiteralToken: (...parts: unknown[]) => { source?: string | undefined };
};
const { getLiteralToken } = reader;
reader.getLiteralToken = (...parts) => {
  const token = getLiteralToken(...parts);
  token.source = undefined;
  return token;
};
