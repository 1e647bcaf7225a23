/** The grammar of the test language, for an editor: it highlights the language by which tests are evaluated. */
export { parser as testParser } from "../language/grammar/parser.ts";
