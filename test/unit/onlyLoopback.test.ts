import { allowOnlyLoopback } from '../support/onlyLoopback';

allowOnlyLoopback();
