/**
 * Settings, definitions and errors: what a user configures and what they are told.
 *
 * <p>In: {@code pipeline.yaml}, files and assignments that override it, the folder of definitions.
 * Out: {@link org.marsad.config.Settings}, {@link org.marsad.config.Definitions}, {@link
 * org.marsad.config.UserError}.
 *
 * <p>Decisions. Every default stands in {@code pipeline.yaml} and nowhere else; ranges stand beside
 * the settings ({@code Range}). A value may only replace one of its own kind.
 *
 * <p>Security of what is read from files and shown to people:
 *
 * <ul>
 *   <li>YAML is read as plain values: tags make no objects, aliases are not followed, a file ends
 *       at a million characters.
 *   <li>Noise patterns are regular expressions. They run on lines of at most 500 characters, those
 *       for the ends of lines on the last 60; still, whoever may edit them can make a run slow.
 *   <li>{@code Secrets} masks {@code user:password@} in addresses, and the values of settings whose
 *       name contains secret, password, token, credential, account key, access key or signature. It
 *       does so in messages, in stack traces and in the tables {@code run} and {@code rejected}.
 *       With {@code --verbose} Spark's own log is printed, which Spark redacts itself.
 *   <li>Names from data never become paths: articles, outlets and speakers are values in columns.
 *       Runs and issues, which are folders and files, must look like those that Marsad makes; a
 *       {@code LATEST} that contains {@code ../../x} is refused.
 *   <li>Objects are deserialised in two places only: by Spark between driver and tasks, and in the
 *       copy of the statement reader that each task makes. Parquet tables hold no objects. A model
 *       folder names classes to load, as every MLlib model does: only trusted ones may be used.
 * </ul>
 */
package org.marsad.config;
