/** The shipped playbooks and decision tables, played through as people and time play them. */
package io.playmaker.models;
