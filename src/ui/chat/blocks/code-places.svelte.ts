import { mount, unmount } from 'svelte';
import type { Code } from '../../../markdown/code/code';
import CodeBlock from './Code.svelte';

/** A code block on the page, and the `<pre>` in whose place it stands. */
interface CodeInPlace {
  source: ChildNode;
  shown: { code: Code; complete: boolean };
  component: Record<string, unknown>;
}

/** The code in a list or a quote: a code block each, which stays the same one while it grows. */
export class CodePlaces {
  readonly #blocks = new Map<Node, CodeInPlace>();

  constructor(private readonly look: { context: Map<unknown, unknown>; oncopy: (text: string) => void }) {}

  /** The source in whose place `node` stands, if it is a code block. */
  readonly sourceOf = (node: Node): Node | undefined => this.#blocks.get(node)?.source;

  /**
   * Brings the code blocks in `host` up to `codes`, of which the last one may grow if `isGrowing` and nothing follows it. Returns
   * the sources that left the page, and what stands in place of each.
   */
  show(host: Element, codes: readonly Code[], isGrowing: boolean): [source: ChildNode, element: ChildNode][] {
    for (const [element, { component }] of this.#blocks) {
      if (host.contains(element)) continue;
      void unmount(component);
      this.#blocks.delete(element);
    }
    if (codes.length === 0) return [];
    // Only our renderer sets `dir`: a <pre> that the model wrote as HTML has no attributes.
    const places = [...host.querySelectorAll('pre[dir], figure')].filter(
      (place) => place.localName === 'pre' || this.#blocks.has(place),
    );
    if (places.length !== codes.length) return [];
    const placed: ReturnType<typeof this.show> = [];
    for (const [index, place] of places.entries()) {
      const complete = !isGrowing || index < codes.length - 1 || isFollowed(place, host);
      const shown = { code: complete ? codes[index]! : codes[index]!.withoutFence(), complete };
      const block = this.#blocks.get(place);
      if (block) Object.assign(block.shown, shown);
      else placed.push([place, this.#place(place, shown)]);
    }
    return placed;
  }

  end(): void {
    for (const { component } of this.#blocks.values()) void unmount(component);
  }

  #place(source: Element, { code, complete }: CodeInPlace['shown']): ChildNode {
    const { context, oncopy } = this.look;
    const shown = $state({ code, complete, oncopy });
    const component = mount(CodeBlock, { target: source.parentElement!, anchor: source, props: shown, context });
    const element = source.previousElementSibling!;
    source.remove();
    this.#blocks.set(element, { source, shown, component });
    return element;
  }
}

/** Whether more than white space stands after `place` in `host`. */
function isFollowed(place: Node, host: Node): boolean {
  for (let node = place; node !== host; node = node.parentNode!)
    for (let after = node.nextSibling; after; after = after.nextSibling)
      if (!(after instanceof Text) || after.data.trim() !== '') return true;
  return false;
}
