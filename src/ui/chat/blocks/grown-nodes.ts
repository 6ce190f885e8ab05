/**
 * Makes the last nodes in `parent`, `shown`, look like `wanted`, and gives what is there then. What is the same, or has only
 * grown, stays: a selection in it holds, a screen reader does not read it again, and it is not laid out anew.
 */
export function grownNodes(parent: Node, shown: readonly ChildNode[], wanted: readonly ChildNode[]): ChildNode[] {
  let same = 0;
  while (same < shown.length && same < wanted.length && hasGrown(shown[same]!, wanted[same]!)) same += 1;
  for (const node of shown.slice(same)) node.remove();
  const others = wanted.slice(same);
  for (const node of others) parent.appendChild(node);
  return [...shown.slice(0, same), ...others];
}

/** Lets `node` grow to `wanted`, where it begins like that. */
function hasGrown(node: ChildNode, wanted: ChildNode): boolean {
  if (node instanceof Text && wanted instanceof Text) {
    if (!wanted.data.startsWith(node.data)) return false;
    if (wanted.length > node.length) node.appendData(wanted.data.slice(node.length));
    return true;
  }
  if (node.isEqualNode(wanted)) return true;
  if (!node.cloneNode(false).isEqualNode(wanted.cloneNode(false))) return false;
  grownNodes(node, [...node.childNodes], [...wanted.childNodes]);
  return true;
}
