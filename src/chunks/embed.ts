export {ConsentEmbed} from '../elements/embed/consent-embed.js';
