/**
 * Tarjan's algorithm: nodes in groups, so that a group needs only itself and groups before it.
 * A group of more than one node is a loop of nodes that need each other.
 */
export function* groups(nodes: Iterable<string>, needs: (node: string) => Iterable<string>): Generator<string[], void> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  let found: string[][] = [];
  const lowOf = (node: string): number => low.get(node) ?? Number.POSITIVE_INFINITY;

  function visit(node: string): void {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    open.add(node);
    for (const need of needs(node)) {
      if (!index.has(need)) visit(need);
      if (open.has(need)) low.set(node, Math.min(lowOf(node), lowOf(need)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    for (const member of group) open.delete(member);
    found.push(group);
  }

  for (const node of nodes) {
    if (index.has(node)) continue;
    visit(node);
    yield* found;
    found = [];
  }
}
