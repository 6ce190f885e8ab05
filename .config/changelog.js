// `npm run changelog [-- SINCE]`: the changelog since the tag SINCE (the last one, where none is named) as Markdown, made from
// the subjects of the commits. With --write it goes to the top of .github/CHANGELOG.md, under today's date.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const headings = { feat: 'New', fix: 'Mended', perf: 'Faster' };

const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

function lastTag() {
  try {
    return git('describe', '--tags', '--abbrev=0');
  } catch {
    return null;
  }
}

const args = process.argv.slice(2);
const since = args.find((arg) => !arg.startsWith('--')) ?? lastTag();
const subjects = git('log', '--no-merges', '--reverse', '--format=%s', since ? `${since}..HEAD` : 'HEAD').split('\n');
const parts = Object.entries(headings).flatMap(([type, heading]) => {
  const lines = subjects.flatMap((subject) => {
    const [, place, what] = new RegExp(`^${type}(?:\\(([^)]*)\\))?!?: (.+)$`).exec(subject) ?? [];
    return what ? [`- ${place ? `**${place}**: ` : ''}${what}`] : [];
  });
  return lines.length > 0 ? [`### ${heading}\n\n${lines.join('\n')}\n`] : [];
});
const text = `## ${new Date().toISOString().slice(0, 10)}\n\n${parts.join('\n')}`;

if (args.includes('--write')) {
  const file = '.github/CHANGELOG.md';
  const title = '# Changelog\n';
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(title, '') : '';
  writeFileSync(file, `${title}\n${text}${before}`);
} else console.log(text);
