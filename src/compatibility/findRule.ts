import { guards, type Guard } from './guards';
import { rules } from './rules';

/** The rule or guard with this id: what a finding says of itself. */
export const findRule = (id: string): Guard | undefined =>
  rules.find((rule) => rule.id === id) ?? guards.find((guard) => guard.id === id);
