export { configPathOf } from "../sources/config/config-path.ts";
export { isServer, locationOf, shownLocation } from "../storage/location.ts";
