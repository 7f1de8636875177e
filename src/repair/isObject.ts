import type { JsonObject, JsonValue } from '../model/cloudPlan';

/** Whether a value of a resource's state has members. */
export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
