/**
 * The JSON that the playground sends, as far as the page reads it. Types only: nothing here runs.
 *
 * @typedef {{id: string, name: string, role?: string, bot?: boolean}} Person
 * @typedef {{id: string, name: string, color?: number}} Role
 * @typedef {{id: string, name: string, type: number, parent_id?: string | null, topic?: string | null, archived?: boolean}} Channel
 * @typedef {{id: string, name: string, type: number, with_bot: boolean}} DirectChannel
 * @typedef {{online: boolean, id: string, name: string}} BotStatus
 * @typedef {{now: string, bot: BotStatus, supervised: boolean, users: Person[], guild: {id: string, name: string}, channels: Channel[], dms: DirectChannel[], roles: Role[], members: Person[]}} World
 *
 * @typedef {{id: string, username: string, global_name?: string | null, bot?: boolean}} Author
 * @typedef {{id?: string | null, name?: string | null, animated?: boolean}} Emoji
 * @typedef {{id?: string, url: string, proxy_url?: string, width?: number | null, height?: number | null, content_type?: string | null}} Media
 * @typedef {{media: Media, description?: string | null, spoiler?: boolean}} GalleryItem
 * @typedef {{id: string, filename: string, size?: number, url: string, proxy_url?: string, content_type?: string, description?: string | null, width?: number | null, height?: number | null, flags?: number}} Attachment
 * @typedef {{label: string, value: string, description?: string | null, emoji?: Emoji, default?: boolean}} SelectOption
 * @typedef {{id: string, type: string}} DefaultValue
 *
 * A component of any type; which fields are there follows from `type`.
 * @typedef {object} Component
 * @property {number} type
 * @property {number} [id]
 * @property {string} [custom_id]
 * @property {Component[]} [components]
 * @property {Component} [component]
 * @property {Component} [accessory]
 * @property {string} [content]
 * @property {number | null} [accent_color]
 * @property {boolean} [spoiler]
 * @property {GalleryItem[]} [items]
 * @property {Media} [media]
 * @property {Media} [file]
 * @property {string | null} [name]
 * @property {number | null} [size]
 * @property {string | null} [description]
 * @property {boolean} [divider]
 * @property {number} [spacing]
 * @property {number} [style]
 * @property {string | null} [label]
 * @property {Emoji} [emoji]
 * @property {string | null} [url]
 * @property {boolean} [disabled]
 * @property {string | null} [placeholder]
 * @property {number | null} [min_values]
 * @property {number | null} [max_values]
 * @property {SelectOption[]} [options]
 * @property {DefaultValue[]} [default_values]
 * @property {number[]} [channel_types]
 * @property {boolean} [required]
 * @property {number | null} [min_length]
 * @property {number | null} [max_length]
 * @property {string | null} [value]
 * @property {boolean} [default]
 *
 * @typedef {object} Embed
 * @property {string | null} [title]
 * @property {string | null} [description]
 * @property {string | null} [url]
 * @property {number | null} [color]
 * @property {string | null} [timestamp]
 * @property {{text: string} | null} [footer]
 * @property {{name: string, url?: string | null} | null} [author]
 * @property {Media | null} [image]
 * @property {Media | null} [thumbnail]
 * @property {{name: string, value: string, inline?: boolean}[]} [fields]
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {string} channel_id
 * @property {Author} author
 * @property {string} content
 * @property {string} timestamp
 * @property {string | null} [edited_timestamp]
 * @property {number} [type]
 * @property {number} [flags]
 * @property {boolean} [ephemeral]
 * @property {boolean} [pinned]
 * @property {{message: Message}[]} [message_snapshots]
 * @property {{emoji: {id: string | null, name: string}, users: string[]}[]} [reactions]
 * @property {Component[]} [components]
 * @property {Embed[]} [embeds]
 * @property {Attachment[]} [attachments]
 * @property {Message | null} [referenced_message]
 * @property {{message_id?: string, channel_id?: string}} [message_reference]
 * @property {{user?: Author, name?: string, type?: number}} [interaction_metadata]
 * @property {{user?: Author, name?: string}} [interaction]
 * @property {Channel} [thread]
 *
 * @typedef {{name: string, value: string | number}} Choice
 * @typedef {object} CommandOption
 * @property {number} type
 * @property {string} name
 * @property {string} description
 * @property {boolean} [required]
 * @property {Choice[]} [choices]
 * @property {boolean} [autocomplete]
 * @property {number} [min_value]
 * @property {number} [max_value]
 * @property {number} [min_length]
 * @property {number} [max_length]
 * @property {number[]} [channel_types]
 * @property {CommandOption[]} [options]
 *
 * @typedef {{id: string, name: string, description?: string, type?: number, options?: CommandOption[]}} Command
 * @typedef {{path: string, id: string, description: string, options: CommandOption[]}} Leaf a command that can be sent, its path such as "daily today"
 *
 * @typedef {{title: string, custom_id: string, components: Component[]}} ModalData
 * @typedef {{acked: number | null, done: boolean, error?: string | null, message?: Message | null, modal?: ModalData | null, acked_after?: number | null}} InteractionState
 * @typedef {{filename: string, content_type: string, data: string}} Upload
 * @typedef {{type: string, channel_id?: string, message?: Message, message_id?: string, id?: string, [key: string]: any}} StreamEvent
 */
export {};
