/** How messages are sent. */
package io.playmaker.message;
