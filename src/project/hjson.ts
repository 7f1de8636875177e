/**
 * Reads Hjson, which the Amplify CLI accepts in its files: keys and strings without quotes, `#` comments, `'''` texts,
 * commas left out. Only read here: a text that needs this is never edited. See https://hjson.github.io/syntax.html.
 */
export function readHjson(text: string): unknown {
  const reader = new HjsonReader(text);
  return reader.readAll();
}

const maxDepth = 500;

class HjsonReader {
  private at = 0;

  constructor(private readonly text: string) {}

  readAll(): unknown {
    this.skip();
    const first = this.text[this.at];
    if (first !== undefined && '{['.includes(first)) return this.end(this.value(0));
    // The braces of the root may be left out; a lone value is no project file.
    return this.end(this.members(0, undefined));
  }

  private end(value: unknown): unknown {
    this.skip();
    if (this.at < this.text.length) this.fail();
    return value;
  }

  private value(depth: number): unknown {
    if (depth > maxDepth) this.fail();
    const first = this.text[this.at];
    if (first === '{') {
      this.at++;
      return this.members(depth, '}');
    }
    if (first === '[') {
      this.at++;
      return this.elements(depth);
    }
    if (this.text.startsWith("'''", this.at)) return this.multilineString();
    return first === '"' || first === "'" ? this.quoted(first) : this.unquoted();
  }

  private members(depth: number, close: '}' | undefined): unknown {
    const members: [string, unknown][] = [];
    for (;;) {
      this.skip();
      const next = this.text[this.at];
      if (next === close) {
        this.at++;
        return Object.fromEntries(members);
      }
      if (next === undefined) this.fail();
      const key = this.key(next);
      this.skip();
      if (this.text[this.at] !== ':') this.fail();
      this.at++;
      this.skip();
      members.push([key, this.value(depth + 1)]);
      this.skipComma();
    }
  }

  private elements(depth: number): unknown[] {
    const elements: unknown[] = [];
    for (;;) {
      this.skip();
      if (this.text[this.at] === ']') {
        this.at++;
        return elements;
      }
      if (this.at >= this.text.length) this.fail();
      elements.push(this.value(depth + 1));
      this.skipComma();
    }
  }

  private key(first: string): string {
    if (first === '"' || first === "'") return this.quoted(first);
    const key = /^[^\s{}[\],:]+/.exec(this.text.slice(this.at, this.at + 1000))?.[0] ?? this.fail();
    this.at += key.length;
    return key;
  }

  private quoted(quote: string): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== quote && this.text[end] !== '\n') {
      end += this.text[end] === '\\' ? 2 : 1;
    }
    if (this.text[end] !== quote) this.fail();
    const inner = this.text.slice(this.at + 1, end);
    try {
      const json = quote === '"' ? inner : inner.replaceAll("\\'", "'").replace(/"/g, '\\"');
      const value = JSON.parse(`"${json}"`) as string;
      this.at = end + 1;
      return value;
    } catch {
      return this.fail();
    }
  }

  private multilineString(): string {
    const lineStart = this.text.lastIndexOf('\n', this.at) + 1;
    const indent = this.at - lineStart;
    const end = this.text.indexOf("'''", this.at + 3);
    if (end < 0) this.fail();
    const lines = this.text
      .slice(this.at + 3, end)
      .replaceAll('\r', '')
      .split('\n');
    this.at = end + 3;
    if (lines[0]?.trim() === '') lines.shift();
    if (lines.at(-1)?.trim() === '') lines.pop();
    return lines.map((line) => line.replace(new RegExp(`^\\s{0,${indent}}`), '')).join('\n');
  }

  /** A number or keyword up to the next comma or bracket; anything else up to the end of the line. */
  private unquoted(): unknown {
    const line = /^[^\r\n]*/.exec(this.text.slice(this.at))?.[0] ?? '';
    const word = /^[^,}\]#]*?(?=\s*(?:[,}\]#]|\/\/|\/\*|$))/.exec(line.slice(0, 64))?.[0] ?? '';
    if (/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word)) {
      this.at += word.length;
      return JSON.parse(word);
    }
    const text = line.trimEnd();
    if (text === '' || '{}[],:'.includes(text.charAt(0))) this.fail();
    this.at += line.length;
    return text;
  }

  private skipComma(): void {
    this.skip();
    if (this.text[this.at] === ',') this.at++;
  }

  private skip(): void {
    for (;;) {
      while (/\s/.test(this.text[this.at] ?? '')) this.at++;
      const rest = this.text.slice(this.at, this.at + 2);
      if (rest.startsWith('#') || rest === '//') {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else if (rest === '/*') {
        const end = this.text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? this.text.length : end + 2;
      } else return;
    }
  }

  private fail(): never {
    throw new SyntaxError(`Hjson, offset ${this.at}`);
  }
}
