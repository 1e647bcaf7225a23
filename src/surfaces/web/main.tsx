import { render } from "preact";
import { Page } from "./components/Page.tsx";
import { start } from "./state.ts";

start();
render(<Page />, document.getElementById("assay")!);
