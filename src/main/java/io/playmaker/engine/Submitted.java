package io.playmaker.engine;

import java.util.Map;

/**
 * Answers of a form after the check.
 *
 * @param values what to keep, by the form's keys
 * @param problems what is wrong, by the form's keys, each a sentence with its remedy
 */
record Submitted(Map<String, Object> values, Map<String, String> problems) {}
