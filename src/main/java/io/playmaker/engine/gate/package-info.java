/**
 * The gate: what playbooks, decision tables and forms must keep before they are taken. One rule is one class, one test and
 * one page of {@code resources/gate}, all of one name.
 */
@org.jspecify.annotations.NullMarked
package io.playmaker.engine.gate;
