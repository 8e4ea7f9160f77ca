/** One demand of a schema that a value does not meet, as ajv describes it. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The demand, as a path into the schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** The name of a field, where the demand is one on names. */
  readonly propertyName?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits; what does not stands in `errors` until the next call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

export const config: Validator;
export const profile: Validator;
export const terms: Validator;
