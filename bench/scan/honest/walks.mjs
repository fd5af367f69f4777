import 'leaflet/dist/leaflet.css';
import L from 'leaflet';

const map = L.map('map').setView([47.5, 9.5], 10);
L.tileLayer('/tiles/{z}/{x}/{y}.gif').addTo(map);
L.circle([47.5, 9.5], {radius: 2000}).addTo(map);
