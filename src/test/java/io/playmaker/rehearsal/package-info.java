@org.jspecify.annotations.NullMarked
package io.playmaker.rehearsal;
