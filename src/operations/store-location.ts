export { locationOf, shownLocation } from "../storage/location.ts";
