// What keeps a text from being read at all. The library cannot tell it in the language of a question
// that it could not read, so the page says it.
import { createScanner, parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";
import { session } from "./session";

/** Deeper than this a text is not read here; what the library allows is far less, and it tells that itself. */
const DEEPEST = 100;

/** The kinds of tokens of the scanner that matter, by their numbers. */
const OPENS = [1, 3];
const CLOSES = [2, 4];
const TEXT = 10;
const END = 17;

export interface Unread {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
}

/** The first place that is too deep, or is text that no host can read. */
function unfit(text: string): Unread | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); (token as number) !== END; token = scanner.scan()) {
    const [offset, length] = [scanner.getTokenOffset(), scanner.getTokenLength()];
    if (OPENS.includes(token)) depth += 1;
    if (CLOSES.includes(token)) depth -= 1;
    if (depth > DEEPEST) return { code: "TooDeep", offset, length };
    if ((token as number) === TEXT && /\p{Surrogate}/u.test(scanner.getTokenValue())) return { code: "HalfCharacter", offset, length };
  }
  return undefined;
}

/** What keeps a text from being JSON that is read everywhere; the first such thing. */
export function unread(text: string): Unread | undefined {
  const found = unfit(text);
  // The parser calls itself for each level, so that it is not given what is too deep.
  if (found?.code === "TooDeep") return found;
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first === undefined || (found !== undefined && found.offset < first.offset)) return found;
  return { code: printParseErrorCode(first.error), offset: first.offset, length: first.length };
}

type Said = readonly [string, string];
interface Saying {
  readonly text: Said;
  readonly hint: Said;
}

const QUOTES: Said = ["键和文字都用英文双引号括起来", "put keys and texts in straight double quotes"];
const NUMBERS: Said = ["只写整数；小数写成文字，如 \"2.5\"", "write whole numbers; decimals as text, such as \"2.5\""];
const COMMENTS: Said = ["JSON 没有注释，请删去", "JSON has no comments; remove it"];
const ESCAPES: Said = ["反斜杠之后只能是 \" \\ / b f n r t，或者 u 加四位十六进制数", "after a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal digits"];

/** By the codes of the parser, and by those of the library for what it finds while it reads. */
const SAYINGS: Readonly<Record<string, Saying>> = {
  InvalidSymbol: {
    text: ["此处的字符不是 JSON 的写法", "these characters are not JSON"],
    hint: ["文字要加英文双引号；不加引号的只有数字、true、false、null", "texts stand in double quotes; only numbers, true, false and null do not"],
  },
  InvalidNumberFormat: { text: ["数字的写法不对", "the number is not written as JSON writes it"], hint: NUMBERS },
  PropertyNameExpected: { text: ["此处应当是带双引号的键", "a key in double quotes is expected here"], hint: ["检查此前是否多了逗号，键是否缺引号", "look for a comma too many before it, or a key without quotes"] },
  ValueExpected: { text: ["此处缺少值", "a value is missing here"], hint: ["补上值，或者删去多余的逗号", "write the value, or remove the comma too many"] },
  ColonExpected: { text: ["键之后缺少冒号", "a colon is missing after the key"], hint: ["键和值之间用英文冒号", "put a colon between key and value"] },
  CommaExpected: { text: ["此处缺少逗号", "a comma is missing here"], hint: ["各项之间用英文逗号", "put a comma between one item and the next"] },
  CloseBraceExpected: { text: ["缺少右花括号 }", "a closing brace } is missing"], hint: ["每个 { 都要有与之相配的 }", "every { needs its }"] },
  CloseBracketExpected: { text: ["缺少右方括号 ]", "a closing bracket ] is missing"], hint: ["每个 [ 都要有与之相配的 ]", "every [ needs its ]"] },
  EndOfFileExpected: { text: ["文档在此之前已经结束", "the document has ended before this"], hint: ["只放一份 JSON，删去其后的内容", "bring one document alone and remove what follows it"] },
  InvalidCommentToken: { text: ["此处有注释", "a comment stands here"], hint: COMMENTS },
  UnexpectedEndOfComment: { text: ["此处有注释", "a comment stands here"], hint: COMMENTS },
  UnexpectedEndOfString: { text: ["文字没有写完", "the text does not end"], hint: QUOTES },
  UnexpectedEndOfNumber: { text: ["数字没有写完", "the number does not end"], hint: NUMBERS },
  InvalidUnicode: { text: ["\\u 之后不是四位十六进制数", "after \\u four hexadecimal digits are expected"], hint: ESCAPES },
  InvalidEscapeCharacter: { text: ["不认识的转义写法", "there is no such escape"], hint: ESCAPES },
  InvalidCharacter: { text: ["文字中有不能直接书写的字符", "the text holds a character that has to be escaped"], hint: ["换行写成 \\n，制表符写成 \\t", "write a line break as \\n and a tab as \\t"] },
  HalfCharacter: { text: ["文字中有半个字符（不成对的 \\ud800 至 \\udfff）", "the text holds half a character (one of \\ud800 to \\udfff without its pair)"], hint: ["写成完整的字符，或者补上另一半", "write the character itself, or both halves"] },
  TooDeep: { text: ["括号嵌套过深", "brackets nest too deep"], hint: ["检查是否多了左括号", "look for opening brackets too many"] },
  "bad-json": { text: ["不是合法的 JSON", "not JSON"], hint: ["检查引号、逗号和括号", "look at quotes, commas and brackets"] },
  "duplicate-key": { text: ["同一对象中有两个相同的键", "a key stands twice in one object"], hint: ["删去其中一个", "remove one of the two"] },
  "not-an-integer": { text: ["数字须为 ±(2^53−1) 以内的整数", "numbers must be whole and within ±(2^53−1)"], hint: NUMBERS },
  "too-large": { text: ["内容过大或者嵌套过深", "it is too large, or nests too deep"], hint: ["请拆分后分次提问", "split it and ask in parts"] },
};

/** What is said of a code, in the language chosen; nothing for a code that the library tells itself. */
export function saidOf(code: string): { text: string; hint: string } | undefined {
  const found = SAYINGS[code];
  const n = session.lang === "zh" ? 0 : 1;
  return found && { text: found.text[n], hint: found.hint[n] };
}
