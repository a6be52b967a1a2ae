/** Reads the word lists of the cspell project («TrieXv3»), and looks words up in them without unfolding them. */

/** Where a branch ends that nothing follows. */
const end = 0xff_ff_ff_ff;

const code = (letter: string) => letter.charCodeAt(0);
const newline = code('\n');
const escaped = code('\\');
const wordEnd = code('$');
const back = code('<');
const reference = code('#');
const zero = code('0');
const nine = code('9');

interface Branches {
  /** By node; 0 where nothing follows. */
  readonly firstBranch: Uint32Array;
  readonly final: Uint8Array;
  /** By branch, from here on. */
  readonly character: Uint16Array;
  readonly target: Uint32Array;
  readonly beside: Uint32Array;
}

/** Apart from the look-up, so that what only the reading needs is given back when it is over. */
function branchesOf(file: string): Branches {
  const start = file.indexOf('__DATA__\n');
  if (!file.includes('TrieXv3') || start < 0) throw new Error('not a word list of the format TrieXv3');
  const base = Number(/^base=(\d+)$/m.exec(file)?.[1] ?? 10);
  // A character of the file makes one branch and one node at most.
  const size = file.length - start;
  const firstBranch = new Uint32Array(size);
  const final = new Uint8Array(size);
  const character = new Uint16Array(size);
  const target = new Uint32Array(size);
  const beside = new Uint32Array(size);
  /** The nodes from the root to here, and the branches that lead to them. */
  const nodes = new Uint32Array(256);
  const branches = new Uint32Array(256);
  let depth = 0;
  let nodeCount = 1;
  let branchCount = 1;
  let at = start + '__DATA__\n'.length;

  const add = (letter: number) => {
    const parent = nodes[depth] ?? 0;
    const node = nodeCount++;
    const branch = branchCount++;
    firstBranch[node] = 0;
    final[node] = 0;
    character[branch] = letter;
    target[branch] = node;
    beside[branch] = firstBranch[parent] ?? 0;
    firstBranch[parent] = branch;
    depth++;
    nodes[depth] = node;
    branches[depth] = branch;
  };
  /** The node here is not kept: its branch leads elsewhere. */
  const lead = (to: number) => {
    nodeCount--;
    target[branches[depth] ?? 0] = to;
  };
  /** Goes back as many steps as the digits here say, or one where there are none. */
  const goBack = () => {
    let steps = 0;
    for (let digit = file.charCodeAt(at); digit >= zero && digit <= nine; digit = file.charCodeAt(++at)) {
      steps = steps * 10 + digit - zero;
    }
    depth -= steps === 0 ? 1 : steps;
  };

  while (at < file.length) {
    const letter = file.charCodeAt(at++);
    if (letter === newline) continue;
    if (letter === escaped) add(file.charCodeAt(at++));
    else if (letter === wordEnd) {
      const here = nodes[depth] ?? 0;
      if (firstBranch[here] === 0) lead(end);
      else final[here] = 1;
      goBack();
    } else if (letter === back) goBack();
    else if (letter === reference) {
      const close = file.indexOf(';', at);
      lead(Number.parseInt(file.slice(at, close), base));
      at = close + 1;
    } else if (letter >= zero && letter <= nine) {
      at--;
      goBack();
    } else add(letter);
  }

  return {
    firstBranch: firstBranch.slice(0, nodeCount),
    final: final.slice(0, nodeCount),
    character: character.slice(0, branchCount),
    target: target.slice(0, branchCount),
    beside: beside.slice(0, branchCount),
  };
}

/**
 * The words of a file. Every branch is a character, its target and the branch beside it; the file shares endings, and
 * so does what is kept: 2 MB for several hundred thousand words.
 * @param file the unpacked file
 * @throws Error when it is of another format
 */
export function readTrie(file: string): { readonly has: (word: string) => boolean } {
  const kept = branchesOf(file);
  const step = (node: number, letter: number): number | undefined => {
    if (node === end) return undefined;
    for (let branch = kept.firstBranch[node] ?? 0; branch !== 0; branch = kept.beside[branch] ?? 0) {
      if (kept.character[branch] === letter) return kept.target[branch];
    }
    return undefined;
  };
  return {
    has: (word) => {
      let node: number | undefined = 0;
      for (let index = 0; index < word.length && node !== undefined; index++) {
        node = step(node, word.charCodeAt(index));
      }
      return node === end || (node !== undefined && word !== '' && kept.final[node] === 1);
    },
  };
}
