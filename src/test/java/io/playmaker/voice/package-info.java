/** What customers are asked, and how their answers are taken. */
package io.playmaker.voice;
