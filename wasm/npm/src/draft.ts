/** What has nothing inside that could be missing. */
type Plain = string | number | bigint | boolean | Date | null | undefined;

/**
 * An input that is not finished: nothing is required, anything may be null, and where an input has one of several forms, the
 * fields of all of them are known.
 */
export type DraftOf<Input> = unknown extends Input ? Input : Extract<Input, Plain> | DraftInside<Exclude<Input, Plain>>;

// In brackets, so that a union is one object with all fields and not a union of drafts.
type DraftInside<Value> = [Value] extends [never]
  ? never
  : [Value] extends [readonly (infer Item)[]]
    ? readonly (DraftOf<Item> | null | undefined)[]
    : DraftFields<Value>;

type DraftFields<Fields> = DraftNamed<Fields, keyof Fields>;

// Over names with a constraint, not over `keyof Fields`: that keeps the documentation of fields, and does not go form by form.
type DraftNamed<Fields, Name extends keyof Fields> = {
  readonly [Field in Name]?: DraftOf<Fields[Field]> | null | undefined;
};
