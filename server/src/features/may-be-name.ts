/** A name is a word or two; what is longer was selected for something else. */
const MAX_NAME = 20;

/** True for a piece of text that may be the name of a unit, a person or a post. */
export function mayBeName(text: string): boolean {
  return text.length >= 2 && text.length <= MAX_NAME && !/[\s，。；：！？、,;:!?"#]/.test(text);
}
