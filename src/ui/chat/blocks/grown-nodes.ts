/**
 * Makes the last nodes in `parent`, `shown`, look like `wanted`, and gives what is there then. What is the same, or has only
 * grown, stays: a selection in it holds, a screen reader does not read it again, and it is not laid out anew. `sourceOf`: the node
 * in whose place a node stands; that one is compared, and grows.
 */
export function grownNodes(
  parent: Node,
  shown: readonly ChildNode[],
  wanted: readonly ChildNode[],
  sourceOf: (node: Node) => Node | undefined,
): ChildNode[] {
  let same = 0;
  while (same < shown.length && same < wanted.length) {
    const node = sourceOf(shown[same]!) ?? shown[same]!;
    // The last one has most likely grown. To compare all of it first would, in elements that are nested deep, compare its end at every depth.
    const isSame = same < shown.length - 1 && node.isEqualNode(wanted[same]!);
    if (!isSame && !hasGrown(node, wanted[same]!, sourceOf)) break;
    same += 1;
  }
  for (const node of shown.slice(same)) node.remove();
  const others = wanted.slice(same);
  for (const node of others) parent.appendChild(node);
  return [...shown.slice(0, same), ...others];
}

/** Lets `node` grow to `wanted`, where it begins like that. */
function hasGrown(node: Node, wanted: ChildNode, sourceOf: (node: Node) => Node | undefined): boolean {
  if (node instanceof Text && wanted instanceof Text) {
    if (!wanted.data.startsWith(node.data)) return false;
    if (wanted.length > node.length) node.appendData(wanted.data.slice(node.length));
    return true;
  }
  if (!node.cloneNode(false).isEqualNode(wanted.cloneNode(false))) return false;
  grownNodes(node, [...node.childNodes], [...wanted.childNodes], sourceOf);
  return true;
}
