import type { Page } from "playwright-core";

/** Contrast of each visible text of a page with the colour behind it (WCAG 2.2, relative luminance), least first. */
export async function contrastsOf(page: Page): Promise<{ text: string; ratio: number }[]> {
  const found = await page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const paint = (colours: string[]) => {
      canvas.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const behind = (element: Element | null): string[] =>
      element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : ["white"];
    return [...document.querySelectorAll("body *")]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter(
        (element) => element.checkVisibility() && !element.closest("button:disabled, .unseen, svg, option, noscript"),
      )
      .map((element) => {
        const colours = behind(element);
        return {
          text: element.textContent!.trim().slice(0, 40),
          front: paint([...colours, getComputedStyle(element).color]),
          back: paint(colours),
        };
      });
  });
  return found
    .map(({ text, front, back }) => ({ text, ratio: contrast(front, back) }))
    .sort((a, b) => a.ratio - b.ratio);
}

function contrast(one: number[], other: number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: number[]): number {
  const [r, g, b] = rgb.map((byte) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
