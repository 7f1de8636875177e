import type { CompareHost, ComparePage, CompareState } from '../../src/environmentsPage/protocol';
import { connectPage } from '../page/connectPage';
import './environments.css';
import { Page } from './Page';

/** The page "Compare Environments": draws the state the extension sends and says what the user did. */

const { host, draw } = connectPage<ComparePage, CompareHost>({ show });

function show(state: CompareState): void {
  draw(<Page state={state} host={host} />);
}

void host.call('ready', {}).then(show);
