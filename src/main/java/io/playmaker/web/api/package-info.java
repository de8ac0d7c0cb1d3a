/** The REST interface under {@code /api/v1}: reads JSON, calls front doors, answers in records. */
@org.jspecify.annotations.NullMarked
package io.playmaker.web.api;
