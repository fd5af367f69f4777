export const fr = {consentModal: {title: 'Témoins', acceptAllBtn: 'Oui', acceptNecessaryBtn: 'Non'}};
