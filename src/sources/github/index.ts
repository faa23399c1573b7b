/** GitHub as a source: list an owner's repositories, open each at its tip. */
export { type ClientOptions, createClient, type GitHubClient } from '../../github/client.ts';
export { openAhead } from './ahead.ts';
export {
  type ListedRepository,
  type ListOptions,
  listRepositories,
  PAGE_FRAGMENTS,
  type RepositoryPage,
} from './list.ts';
export { openGitHub } from './open.ts';
