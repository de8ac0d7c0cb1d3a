/** How moments are kept and decided. */
package io.playmaker.trigger;
