export {ConsentEmbed} from './elements/embed.js';
