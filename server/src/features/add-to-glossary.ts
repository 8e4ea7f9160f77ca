import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';

/**
 * The text of a configuration file with `name` among the units of its glossary; comments and order stay. Undefined when
 * it is there already or the file cannot be read as it is.
 */
export function addToGlossary(config: string, name: string): string | undefined {
  const document = parseDocument(config);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  const glossary = document.get('glossary');
  if (glossary !== undefined && glossary !== null && !isMap(glossary)) return undefined;
  const units = document.getIn(['glossary', 'units']);
  if (units !== undefined && units !== null && !isSeq(units)) return undefined;
  if (isSeq(units) && units.items.some((item) => isMap(item) && item.get('name') === name)) return undefined;
  if (!isSeq(units)) document.setIn(['glossary', 'units'], new YAMLSeq());
  document.addIn(['glossary', 'units'], { name });
  return document.toString({ lineWidth: 0 });
}
