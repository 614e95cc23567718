import type { Finding } from '../finding.ts';
import { Class, classesOf, looksClinical } from '../lexicon.ts';
import { type Detector, findShapes } from '../scan.ts';
import type { Note } from '../tokens.ts';

/** What people are called in networks, games and chats, and the numbers of meetings. */
export const detectHandle: Detector = (note) => [...findShapes(note, SHAPES), ...speakers(note)];

const SHAPES = [
  { shape: /(?<![\w@./-])[\w.-]{2,30}@[a-z]{2,12}(?![\w@.-])/g, label: 'OTHER_ID', sub: 'HANDLE', confidence: 0.88 },
  { shape: /(?<![\w@./])@[A-Za-z][\w.-]{2,30}(?<=\w)/g, label: 'OTHER_ID', sub: 'HANDLE', confidence: 0.9 },
  {
    shape:
      /\b(?:snap(?:chat)?|instagram|insta|ig|tiktok|twitter|x|discord|twitch|venmo|cash ?app|telegram|whatsapp|reddit|skype|kik|xbox|psn|playstation|steam|tumblr|facebook|fb|linkedin|wechat|line|signal|bluesky|threads|gamer ?tag|user ?name|user ?id|user|login|log ?in|screen ?name|handle|portal id|account name)(?: (?:id|handle|name|account|user|username|gamertag|tag))?(?: (?:is|as|was)|:|=)? {1,2}"?(?<id>(?:u\/)?(?=[\w-]{0,24}(?:[\d_]|\.\w))[A-Za-z][\w.-]{2,24}(?<=\w)|(?<=snap(?:chat)? |gamertag |username |user ?name: |handle |insta )[a-z]{5,20})(?![\w@/])/gi,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.82,
    accept: (value: string) => /[\d_]/.test(value) || (classesOf(value.toLowerCase()) & Class.common) === 0,
  },
  {
    shape:
      /\b(?:user ?name|login|handle|screen ?name)(?: for [a-z ]{3,24})? (?:is|was)(?: still| now)? (?<id>(?=[\w-]{0,24}(?:[\d_]|\.\w))[A-Za-z][\w.-]{2,24}(?<=\w))(?![\w@/])/gi,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.85,
  },
  {
    shape:
      /\b(?:zoom|webex|meeting|teams|conference)(?: (?:meeting|room))?(?: (?:id|code|pin|#)){1,2}[:# ]{1,3}(?<id>\d{3,4}(?:[ -]?\d{3,4}){1,3})(?!\w)/gi,
    label: 'OTHER_ID',
    sub: 'ID',
    confidence: 0.9,
  },
] as const;

const SPEAKER = [
  {
    shape: /(?<=^|\n)(?<id>\p{Ll}[\p{Ll}\d.'_-]{2,24})(?=(?: \(\p{Ll}{2,8}\))?: )/gu,
    label: 'OTHER_ID',
    sub: 'HANDLE',
    confidence: 0.8,
  },
] as const;

/** Who writes in a chat, `jlopez: hi`, `siobhán (rx): ok`: a name, or a word of no list, that begins two lines before a colon. */
function speakers(note: Note): Finding[] {
  const lines = findShapes(note, SPEAKER);
  const word = ({ start, end }: Finding) => note.text.slice(start, end).toLowerCase();
  const times = new Map<string, number>();
  for (const line of lines) times.set(word(line), (times.get(word(line)) ?? 0) + 1);
  return lines.filter((line) => {
    const name = word(line);
    return (times.get(name) ?? 0) > 1 && (isGivenName(name) || isOfNoList(name));
  });
}

const isGivenName = (word: string): boolean =>
  (classesOf(word) & Class.first) !== 0 && (classesOf(word) & (Class.clinical | Class.basic)) === 0;
const isOfNoList = (word: string): boolean => word.length > 4 && classesOf(word) === 0 && !looksClinical(word);
