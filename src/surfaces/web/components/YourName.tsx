import { ownName, rename } from "../own-name.ts";

/** The name that what is saved here is saved under. */
export function YourName() {
  return (
    <label class="your-name">
      <span>Your name</span>
      <input
        type="text"
        autocomplete="nickname"
        maxLength={60}
        placeholder="someone"
        value={ownName.value}
        onInput={(event) => rename(event.currentTarget.value)}
      />
    </label>
  );
}
