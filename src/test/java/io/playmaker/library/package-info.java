/** What is written, read and judged. */
package io.playmaker.library;
